<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#-- The password alone, of somebody who is known already: asked for again before a first second factor is set up. -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
    <#if section = "header">${msg("passwordTitle")}
    <#elseif section = "lead">${msg("passwordAgainLead")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <@fields.text name="password" label=msg("password") errors=["password"] type="password" autocomplete="current-password" autofocus=true/>
            <#if realm.resetPasswordAllowed><p class="small"><a href="${url.loginResetCredentialsUrl}">${msg("setNewPassword")}</a></p></#if>
            <@fields.submit msg("doLogIn")/>
        </form>
    </#if>
</@layout.registrationLayout>
