<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "header">${msg("loginIdpReviewProfileTitle")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <@fields.profileFields/>
            <@fields.submit label=msg("doSave") cancel=isAppInitiatedAction??/>
        </form>
    </#if>
</@layout.registrationLayout>
