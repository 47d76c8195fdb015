<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
    <#if section = "header">${msg("emailForgotTitle")}
    <#elseif section = "lead">${msg("emailInstruction")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <@fields.email value=(auth.attemptedUsername!'') errors=["username"]/>
            <@fields.submit msg("sendLink")/>
        </form>
        <p class="small center"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
    </#if>
</@layout.registrationLayout>
