<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
    <#if section = "header">${msg("updateEmailTitle")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <@fields.profileFields/>
            <@fields.endOtherSessions/>
            <@fields.submit label=msg("doSave") cancel=isAppInitiatedAction??/>
        </form>
    </#if>
</@layout.registrationLayout>
